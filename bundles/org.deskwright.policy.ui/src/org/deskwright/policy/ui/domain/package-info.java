/** Passwords of domains, kept where the user asked for it. */
package org.deskwright.policy.ui.domain;
