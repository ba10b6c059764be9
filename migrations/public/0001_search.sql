-- Filters: bits and a date beside each listing; lists are read from the indexes alone. Rows of before get theirs when the list is written anew (npm run project -- --all).
alter table listing add column facets integer not null default 0;
--> statement-breakpoint
alter table listing add column features integer not null default 0;
--> statement-breakpoint
alter table listing add column starts_on text;
--> statement-breakpoint
drop index listing_newest;
--> statement-breakpoint
create index listing_newest on listing (state, published_on desc, number, valid_until, facets, features, area, starts_on);
--> statement-breakpoint
create index listing_ending on listing (state, valid_until, number, facets, features, area, starts_on);
--> statement-breakpoint
create index listing_area on listing (state, area);
