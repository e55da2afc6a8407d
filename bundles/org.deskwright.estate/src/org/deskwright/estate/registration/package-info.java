/**
 * The registration code that a user types into a client to say which directory to sign in to.
 * <p>
 * Start at {@link org.deskwright.estate.registration.RegistrationCode#read}: it tells a code from a host name (a
 * connection alias of cross-Region redirection) and points at the first character that is wrong. It knows the form
 * only; whether a directory has the code is for a check to find out. Everything is immutable.
 */
package org.deskwright.estate.registration;
