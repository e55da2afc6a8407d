-- What is current of a series once more, by column, some thousands of items in a block: so the newest state is shown,
-- and the next answer compared with it, without going through versions and records one by one. Good where blocks is the
-- head of the series; else made anew from those. print is the sum of the hashes of what is current.
CREATE TABLE block (
  series INTEGER NOT NULL REFERENCES series,
  place INTEGER NOT NULL,
  ledger BLOB NOT NULL,
  items BLOB NOT NULL,
  PRIMARY KEY (series, place)
);
ALTER TABLE series ADD COLUMN blocks INTEGER NOT NULL DEFAULT 0;
ALTER TABLE series ADD COLUMN print BLOB;
