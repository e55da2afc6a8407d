/**
 * Asks domain controllers: the directory by LDAP, the files of GPOs by SMB. Start at
 * {@link org.deskwright.directory.LiveDirectory}. Nothing here writes to a domain.
 */
package org.deskwright.directory;
