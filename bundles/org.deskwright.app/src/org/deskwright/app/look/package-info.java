/** How the workbench looks: its theme and the size of its text, as the user chose them. */
package org.deskwright.app.look;
