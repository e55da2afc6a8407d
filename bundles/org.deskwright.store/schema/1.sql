-- One refresh. It has a number once it ended; before that it belongs to the process that takes it.
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  number INTEGER UNIQUE,
  begun INTEGER NOT NULL,
  ended INTEGER,
  origin TEXT NOT NULL,
  broken_off TEXT NOT NULL DEFAULT '',
  owner TEXT NOT NULL
);
-- What one call has to say of one account and Region, over time; head is the number of the last snapshot with it.
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  head INTEGER NOT NULL DEFAULT 0,
  UNIQUE (account, region, kind)
);
-- What came of one request of a snapshot; seen lists the versions that it saw where that is not all of the series.
CREATE TABLE part (
  id INTEGER PRIMARY KEY,
  number INTEGER NOT NULL,
  series INTEGER NOT NULL REFERENCES series,
  member TEXT NOT NULL,
  wanted TEXT NOT NULL,
  begun INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  reason TEXT NOT NULL,
  items INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  seen BLOB
);
CREATE INDEX part_number ON part (number);
CREATE INDEX part_series ON part (series, number);
-- JSON of an item, stored once; hash is the first half of its SHA-256.
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  json BLOB NOT NULL
);
-- An item had that record from the snapshot since until before the snapshot until.
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  series INTEGER NOT NULL REFERENCES series,
  item TEXT NOT NULL,
  hash BLOB NOT NULL,
  record INTEGER NOT NULL REFERENCES record,
  since INTEGER NOT NULL,
  until INTEGER
);
CREATE UNIQUE INDEX version_current ON version (series, item) WHERE until IS NULL;
CREATE INDEX version_since ON version (since);
CREATE INDEX version_until ON version (until) WHERE until IS NOT NULL;
CREATE INDEX version_item ON version (item);
-- What a refresh that is under way was given so far, for the case that it does not live to tell.
CREATE TABLE pending (
  id INTEGER PRIMARY KEY,
  snapshot INTEGER NOT NULL REFERENCES snapshot,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  member TEXT NOT NULL,
  wanted TEXT NOT NULL,
  begun INTEGER NOT NULL,
  outcome INTEGER,
  reason TEXT NOT NULL DEFAULT ''
);
CREATE TABLE staged (
  id INTEGER PRIMARY KEY,
  pending INTEGER NOT NULL REFERENCES pending,
  sightings BLOB NOT NULL
);
CREATE INDEX staged_pending ON staged (pending);
