/** Which store accepts which chain. Start at {@link org.deskwright.certificates.ui.stores.StoresView}. */
package org.deskwright.certificates.ui.stores;
