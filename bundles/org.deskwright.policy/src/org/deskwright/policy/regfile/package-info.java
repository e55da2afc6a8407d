/**
 * The registry as text: {@link org.deskwright.policy.regfile.RegFile} is what {@code reg export} and the editor of the
 * registry write, {@link org.deskwright.policy.regfile.LgpoText} what {@code LGPO /parse} writes and {@code LGPO /t}
 * takes. Both are read and written.
 */
package org.deskwright.policy.regfile;
