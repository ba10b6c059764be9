-- What a client and their consultant talk over: up to five openings, and those that are not for them. Sealed under the special key.
alter table client add column shortlist blob;
