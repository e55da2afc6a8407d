/**
 * An estate as tables and a tree: what the lists of a fleet show, joined from all that was read.
 * <p>
 * Start at {@link org.deskwright.estate.fleet.Fleet#of}: made once for each evidence, off the display thread, it gives
 * a {@link org.deskwright.estate.query.Sheet} of WorkSpaces, one of directories, and the
 * {@linkplain org.deskwright.estate.fleet.FleetTree tree} of accounts, Regions and directories.
 * {@link org.deskwright.estate.fleet.Usage} tells who uses a subnet, a security group and so on. Everything is
 * immutable and safe to share.
 */
package org.deskwright.estate.fleet;
