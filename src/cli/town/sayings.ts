import type { TownSaying } from './types.ts'

// What the desk wrote of some of the town's openings in やさしい日本語 and in English.

export const sayings: readonly TownSaying[] = [
  {
    opening: 'bakery-tour',
    easy: {
      title: 'パンを {作|つく}る {所|ところ}の {見学|けんがく}',
      tasks:
        'パンを {作|つく}る ところを {見|み}ます。{椅子|いす}に {座|すわ}って {見|み}ます。\nできたばかりの パンを {1|ひと}つ {食|た}べます。{仕事|しごと}の {話|はなし}も {聞|き}きます。',
      firstDay:
        '{店|みせ}の {横|よこ}の {細|ほそ}い {道|みち}で、{店長|てんちょう}が {待|ま}って います。\n{手|て}を {洗|あら}います。{帽子|ぼうし}を かぶります。それから {中|なか}に {入|はい}ります。',
      wayThere:
        'バスで 「{中央三丁目|ちゅうおうさんちょうめ}」まで {来|き}て ください。バス{停|てい}の {目|め}の {前|まえ}です。{店|みせ}の {左|ひだり}の {細|ほそ}い {道|みち}を {入|はい}ります。「{工房|こうぼう}」と {書|か}いた ドアを {開|あ}けて ください。',
      meets: 'パンの {店|みせ}の {店長|てんちょう}',
      bring: '{髪|かみ}が {長|なが}い {人|ひと}は、{髪|かみ}を まとめる ゴム。{帽子|ぼうし}は {貸|か}します。',
    },
    en: {
      title: 'Visit a bakery while the sweet rolls bake',
      tasks:
        'You sit on a chair in the corner of the bakery and watch: from shaping the dough to putting it in the oven. You taste one fresh roll. You hear what kinds of work there are and at what hours.',
      firstDay:
        'The shop manager waits for you in the narrow lane beside the shop. Before you go in, you wash your hands and put on a cap.',
      wayThere:
        'Take the loop bus to “Chuo 3-chome”. The shop is right at the stop. Go into the narrow lane on the left of the shop and open the door marked 工房 (kobo, workshop).',
      meets: 'The manager of the bakery',
      bring: 'A hair tie if your hair is long. The shop lends you a cap.',
    },
  },
  {
    opening: 'kodama-experience',
    easy: {
      title: 'もやしと ねぎの {準備|じゅんび}を する {体験|たいけん}（{2日|ふつか}）',
      tasks:
        '{食堂|しょくどう}の {仕事|しごと}を ためします。もやしの ひげを {取|と}ります。ねぎの {外|そと}の {皮|かわ}を {取|と}ります。\n{手|て}だけで します。{包丁|ほうちょう}は {使|つか}いません。',
      firstDay:
        '{手|て}を {洗|あら}います。エプロンを つけます。\n{店主|てんしゅ}と {一緒|いっしょ}に、ざる {1|ひと}つだけ します。',
      wayThere:
        'こもれび{駅|えき}から {歩|ある}いて {1分|いっぷん}です。{駅|えき}を {出|で}て {左|ひだり}へ {行|い}きます。{黄色|きいろ}い のれんの {店|みせ}です。',
      meets: '{食堂|しょくどう}の {店主|てんしゅ}',
      bring: 'エプロン、{手|て}を ふく タオル',
    },
    en: {
      title: 'Try preparing vegetables before a diner opens (2 days)',
      tasks:
        'You clean bean sprouts and take off the outer skin of leeks. You work with your hands only. You do not use a knife.',
      firstDay: 'You wash your hands and put on an apron. Then you finish one basket, sitting across from the owner.',
      wayThere: 'Leave Komorebi Station and walk left for 1 minute. Look for the yellow curtain at the door.',
      meets: 'The owner of the diner',
      bring: 'An apron and a hand towel',
    },
  },
  {
    opening: 'midori-experience',
    easy: {
      title: '{公園|こうえん}の {花|はな}の {世話|せわ}を する {体験|たいけん}（{3日|みっか}）',
      tasks:
        '{町内会|ちょうないかい}の {人|ひと}と {一緒|いっしょ}に {花|はな}を {植|う}えます。\n{雨|あめ}の {日|ひ}は、{会館|かいかん}の {本棚|ほんだな}を {片付|かたづ}けます。\nお{茶|ちゃ}を {飲|の}むだけでも いいです。',
      firstDay:
        '{会館|かいかん}で お{茶|ちゃ}を {飲|の}みます。{来|き}ている {人|ひと}の {名前|なまえ}を {聞|き}きます。\n{作業|さぎょう}は {30分|さんじゅっぷん}くらいです。',
      wayThere:
        'バスで 「{緑町会館前|みどりまちかいかんまえ}」まで {来|き}て ください。バス{停|てい}の {目|め}の {前|まえ}です。{戸|と}が {開|あ}いて いたら、{入|はい}って ください。',
      meets: '{町内会|ちょうないかい}の {世話|せわ}を する {人|ひと}',
      bring: '{軍手|ぐんて}、{飲|の}み{物|もの}',
    },
    en: {
      title: 'Try planting flowers in a park and tidying the hall (3 days)',
      tasks:
        'Together with people of the neighbourhood you loosen the soil and plant flowers and bulbs. On rainy days you tidy the book shelves and cupboards of the hall. You are welcome to come for the tea alone.',
      firstDay:
        'You have tea in the hall and hear the names of the people who are there that day. The work takes about 30 minutes.',
      wayThere:
        'Take the loop bus to “Midorimachi Kaikan-mae”. The hall is right at the stop. If the sliding door is open, just come in.',
      meets: 'A helper of the neighbourhood association',
      bring: 'Work gloves and something to drink',
    },
  },
  {
    opening: 'library-practice',
    easy: {
      title: '{図書館|としょかん}の {本|ほん}を {棚|たな}に {戻|もど}す {実習|じっしゅう}（{9日|ここのか}）',
      tasks:
        '{図書館|としょかん}に {戻|もど}った {本|ほん}の {番号|ばんごう}を {読|よ}みます。{練習|れんしゅう}の {棚|たな}に {番号|ばんごう}の {順番|じゅんばん}に {並|なら}べます。\n{慣|な}れたら、{子|こ}どもの {本|ほん}の {棚|たな}を {1|ひと}つ します。{図書館|としょかん}が {開|ひら}く {前|まえ}の {静|しず}かな {時間|じかん}です。\n{職員|しょくいん}が {近|ちか}くに います。',
      firstDay:
        '{番号|ばんごう}の {見方|みかた}を {習|なら}います。カードを {順番|じゅんばん}に {並|なら}べる {練習|れんしゅう}を します。',
      wayThere:
        'バスで 「{図書館前|としょかんまえ}」まで {来|き}て ください。バス{停|てい}の {目|め}の {前|まえ}です。{東|ひがし}の {入口|いりぐち}の インターホンを {押|お}して ください。',
      meets: '{図書館|としょかん}の {職員|しょくいん}',
      bring: '{動|うご}きやすい {靴|くつ}。{名札|なふだ}は わたします。',
    },
    en: {
      title: 'Practise putting books back on library shelves (9 days)',
      tasks:
        'You read the number on the back of each returned book and put the books in order on a practice shelf. Later you look after one shelf of children’s books, in the quiet time before the library opens. A librarian is nearby.',
      firstDay: 'You learn with cards how the numbers work. Then you practise putting mixed cards in order.',
      wayThere:
        'Take the loop bus to “Toshokan-mae”. The library is right at the stop. Before opening time, press the intercom at the side door on the east.',
      meets: 'A librarian',
      bring: 'Shoes that are easy to move in. You get a name tag.',
    },
  },
  {
    opening: 'bakery-short',
    easy: {
      title: 'パンを {袋|ふくろ}に {入|い}れる {仕事|しごと}（{朝|あさ}の {2時間|にじかん}・{2か月|にかげつ}）',
      tasks:
        '{冷|つめ}たく なった パンを {袋|ふくろ}に {入|い}れます。{名前|なまえ}と {値段|ねだん}の シールを {貼|は}ります。\nどの {袋|ふくろ}かは、{棚|たな}の {写真|しゃしん}で {分|わ}かります。\n{保育園|ほいくえん}の パンは、{二人|ふたり}で {数|かぞ}えます。',
      firstDay:
        '{食|しょく}パンだけを {袋|ふくろ}に {入|い}れます。シールを {貼|は}る {場所|ばしょ}を {確|たし}かめます。\n{急|いそ}がなくて いいです。',
      wayThere:
        'バスで 「{中央三丁目|ちゅうおうさんちょうめ}」まで {来|き}て ください。バス{停|てい}の {目|め}の {前|まえ}です。{店|みせ}の {左|ひだり}の {細|ほそ}い {道|みち}を {入|はい}ります。「{工房|こうぼう}」と {書|か}いた ドアを {開|あ}けて ください。',
      meets: 'パンを {売|う}る {係|かかり}の {職員|しょくいん}',
      bring:
        '{髪|かみ}が {長|なが}い {人|ひと}は、{髪|かみ}を まとめる ゴム。エプロンと {帽子|ぼうし}は {貸|か}します。',
    },
    en: {
      title: 'Put bread into bags and add price labels (2 hours in the morning, 2 months)',
      tasks:
        'You put cooled bread into the right bag and stick on a label with name and price. Photos on the shelf show which bag to use. Bread for the nursery school is counted by two people.',
      firstDay: 'You only bag white bread and check where the label goes. There is no need to hurry.',
      wayThere:
        'Take the loop bus to “Chuo 3-chome”. The shop is right at the stop. Go into the narrow lane on the left of the shop and open the door marked 工房 (kobo, workshop).',
      meets: 'A member of the sales staff',
      bring: 'A hair tie if your hair is long. The shop lends you an apron and a cap.',
    },
  },
  {
    opening: 'tsukushi-toys',
    easy: {
      title: 'おもちゃを {洗|あら}う {仕事|しごと}と、タオルを たたむ {仕事|しごと}（{2か月|にかげつ}）',
      tasks:
        '{子|こ}どもが {使|つか}った おもちゃを {洗|あら}います。{消毒|しょうどく}の {液|えき}で ふきます。{日|ひ}の {当|あ}たる {所|ところ}に {並|なら}べます。\nかわいた タオルを たたみます。クラスの {色|いろ}の かごに {分|わ}けます。\n{子|こ}どもの {世話|せわ}は しません。',
      firstDay:
        '{入|はい}って いい {部屋|へや}に {丸|まる}を つけた {絵|え}を わたします。\n{積|つ}み{木|き}を {1箱|ひとはこ}だけ ふきます。',
      wayThere:
        'バスで 「みなみ{丘小学校前|おかしょうがっこうまえ}」まで {来|き}て ください。{歩|ある}いて {1分|いっぷん}です。{門|もん}の {横|よこ}の インターホンを {押|お}します。{名前|なまえ}を {言|い}って ください。{職員|しょくいん}が {開|あ}けます。',
      meets: '{保育園|ほいくえん}の {職員|しょくいん}',
      bring: '{中|なか}で はく {靴|くつ}、エプロン',
    },
    en: {
      title: 'Clean toys and fold laundry at a nursery school (2 months)',
      tasks:
        'You wash used toys, wipe them with disinfectant and set them out in the sun. You fold dry towels and bibs and sort them into baskets by the colour of the class. You do not look after the children.',
      firstDay:
        'You get a plan of the building on which the rooms you may enter are circled. You clean one box of building blocks.',
      wayThere:
        'Take the loop bus to “Minamioka Shogakko-mae” and walk 1 minute. Say your name at the intercom beside the gate. A member of staff comes to open it.',
      meets: 'A member of the caretaking staff',
      bring: 'Indoor shoes and an apron',
    },
  },
  {
    opening: 'print-short',
    easy: {
      title:
        '{紙|かみ}を {封筒|ふうとう}に {入|い}れる {仕事|しごと}（{午後|ごご}の {3時間|さんじかん}・{3か月|さんかげつ}）',
      tasks:
        '{紙|かみ}を {3|みっ}つに {折|お}ります。{封筒|ふうとう}に {入|い}れて、のりで {閉|と}じます。\n50{枚|まい}ずつ {数|かぞ}えて、{輪|わ}ゴムで まとめます。\n{座|すわ}って します。',
      firstDay:
        '{見本|みほん}と {同|おな}じに {折|お}ることを {覚|おぼ}えます。\n{最初|さいしょ}の 50{枚|まい}は、{職員|しょくいん}が {一緒|いっしょ}に {確|たし}かめます。',
      wayThere:
        'バスで 「{中央三丁目|ちゅうおうさんちょうめ}」まで {来|き}て ください。{歩|ある}いて {4分|よんぷん}です。{郵便局|ゆうびんきょく}の {前|まえ}の {建物|たてもの}です。{1階|いっかい}です。',
      meets: '{本|ほん}を {作|つく}る {係|かかり}の {職員|しょくいん}',
      bring: '{目|め}が {悪|わる}い {人|ひと}は めがね',
    },
    en: {
      title: 'Put letters into envelopes (3 hours in the afternoon, 3 months)',
      tasks:
        'You fold notices in three, put them into window envelopes and close them with glue. Every 50 letters you check the number and put a rubber band around them. You can do it sitting.',
      firstDay:
        'You learn to fold like the sample. For the first 50 letters a member of staff checks each one with you.',
      wayThere:
        'Take the loop bus to “Chuo 3-chome” and walk 4 minutes. It is on the ground floor of the 3-storey building across from the post office.',
      meets: 'A member of the book-binding staff',
      bring: 'Your glasses if you need them',
    },
  },
  {
    opening: 'fukurou-early',
    easy: {
      title: '{店|みせ}が {開|ひら}く {前|まえ}に {品物|しなもの}を {並|なら}べる {仕事|しごと}',
      tasks:
        '{届|とど}いた かごを {台車|だいしゃ}で {運|はこ}びます。{牛乳|ぎゅうにゅう}や {豆腐|とうふ}を {棚|たな}に {並|なら}べます。\n{古|ふる}い ものを {前|まえ}に {出|だ}します。\n{店|みせ}が {開|ひら}く {10分前|じゅっぷんまえ}に {終|お}わります。お{客|きゃく}さんと {話|はな}すことは ほとんど ありません。',
      firstDay:
        '{主任|しゅにん}と {一緒|いっしょ}に {牛乳|ぎゅうにゅう}の {棚|たな}だけ {並|なら}べます。\n{日|ひ}にちの {見方|みかた}は、{棚|たな}の {後|うし}ろに {大|おお}きく {書|か}いて あります。',
      wayThere:
        'バスで 「{市民|しみん}ホール{前|まえ}」まで {来|き}て ください。{歩|ある}いて {3分|さんぷん}です。{建物|たてもの}の {後|うし}ろの {緑|みどり}の ドアが {入口|いりぐち}です。',
      meets: '{牛乳|ぎゅうにゅう}や パンの {棚|たな}の {主任|しゅにん}',
      bring: '{動|うご}きやすい {靴|くつ}、{上着|うわぎ}（{寒|さむ}い {所|ところ}が あります）',
    },
    en: {
      title: 'Stock milk, tofu and bread before the shop opens',
      tasks:
        'You move crates on a trolley and put milk and tofu on the shelves. Older dates go to the front. You turn over the empty crates. You finish 10 minutes before the shop opens, so you hardly talk with customers.',
      firstDay:
        'Together with the chief you stock the milk shelf only. How to read the dates is shown in large print behind the shelf.',
      wayThere:
        'Take the loop bus to “Shimin Hall-mae” and walk 3 minutes. The staff entrance is the green door behind the building.',
      meets: 'The chief of the daily goods section',
      bring: 'Shoes that are easy to move in and a jacket (the chilled shelves are cold)',
    },
  },
]
