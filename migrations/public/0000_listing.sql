-- What a resident may see, and nothing else. The desk database is the truth; this is its projection.
create table town (key text primary key, content text not null check (json_valid(content))) strict, without rowid;
--> statement-breakpoint
create table listing (
  id integer primary key,
  number text not null unique,
  version integer not null,
  state text not null check (state in ('open','paused','closed')),
  rung text not null,
  family text not null check (family in ('trial','employment')),
  area text not null,
  published_on text not null,
  valid_until text not null,
  content text not null check (json_valid(content))
) strict;
--> statement-breakpoint
create index listing_newest on listing (state, published_on desc, id desc);
--> statement-breakpoint
-- Counts by rung are read from the index alone.
create index listing_count on listing (state, rung, valid_until);
--> statement-breakpoint
create virtual table listing_search using fts5(title, tasks, trade, place, support, content="", contentless_delete=1, tokenize="unicode61");
