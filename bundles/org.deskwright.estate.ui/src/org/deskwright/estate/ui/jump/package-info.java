/**
 * Going to a WorkSpace, a user, an address or anything else by what it is called. The dialog and Quick Access both ask
 * {@link org.deskwright.estate.ui.jump.JumpSource}.
 */
package org.deskwright.estate.ui.jump;
