/**
 * The estate that is read from AWS, as the workbench sees it. Start at
 * {@link org.deskwright.live.ui.session.LiveSession}, a service of which there is one. States are immutable and safe to
 * share between threads.
 */
package org.deskwright.live.ui.session;
