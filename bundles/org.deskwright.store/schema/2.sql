-- Snapshots that retention has let go of keep their row, so that the moments of what is still known can be told.
ALTER TABLE snapshot ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;
-- Members that are other each time and tell nothing, such as when a connection was looked at: kept beside the records,
-- which would else change with every refresh. Compressed; by version of the item, for all that the part saw.
ALTER TABLE part ADD COLUMN fleeting BLOB;
ALTER TABLE staged ADD COLUMN fleeting BLOB;
