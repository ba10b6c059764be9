// Words of the letters that ask a firm once more: kind, and with every way to answer. No person's name stands in them.

type Of = { title: string; letterNumber: string }
const named = ({ title, letterNumber }: Of) => `「${title}」（紹介番号 ${letterNumber}）`

export const reminderText = {
  subjects: { answer: 'ご返事のお願い', result: 'その後のようすのお伺い' },
  leads: {
    answer: {
      first: (of: Of) => [
        'いつもお世話になっております。',
        `${named(of)}で、受け入れをお願いした方のご返事を、まだうかがっていません。`,
        'お手すきのときに、次のページでお答えください。1分ほどで終わり、サインインはいりません。',
      ],
      second: (of: Of) => [
        'お忙しいところ、たびたび失礼いたします。',
        `${named(of)}の方が、ご返事を待っています。`,
        'まだお決まりでないときは、そのことだけでもお電話でお聞かせください。お決まりのときは、次のページでお答えください。',
      ],
      again: (of: Of) => [
        'いつもお世話になっております。',
        `${named(of)}について、あらためてご返事をお願いいたします。`,
        '次のページで、受け入れの可否をお答えください。サインインはいりません。',
      ],
    },
    result: {
      first: (of: Of) => [
        'いつもお世話になっております。',
        `${named(of)}の方を受け入れていただき、ありがとうございます。`,
        'その後のようす（日にちが決まった、受け入れが終わった、続ける・続けないなど）を、次のページでお聞かせください。サインインはいりません。',
      ],
      second: (of: Of) => [
        'お忙しいところ、たびたび失礼いたします。',
        `${named(of)}の方のその後のようすを、まだうかがっていません。ご本人が、次の予定を決められずに待っています。`,
        '次のページか、お電話でお聞かせください。',
      ],
      again: (of: Of) => [
        'いつもお世話になっております。',
        `${named(of)}の方のその後のようすを、あらためてお聞かせください。`,
        '次のページからお答えいただけます。サインインはいりません。',
      ],
    },
  },
  no: {
    answer: 'お受けできないときは、「受け入れない」を押して、理由を一覧から選ぶだけでけっこうです。',
    result: '続けないときも、そのまま選んでいただくだけでけっこうです。',
  },
  call: (phone: string) => `お電話（${phone}）でもお受けします。`,
  callOrFax: (phone: string, fax: string) => `お電話（${phone}）やFAX（${fax}）でもお受けします。`,
  close: {
    first: (day: string) => `${day}の朝までにお返事がないときは、この紹介をいったん終わりにします。`,
    second: (day: string) =>
      `${day}の朝までにお返事がないときは、この紹介をいったん終わりにします。そのあとでも、お電話をいただければ、あらためてご相談できます。`,
    again: (day: string) => `${day}の朝までにお返事をいただけると助かります。`,
  },
  crossed: '行きちがいでしたら、お許しください。',
} as const
