/**
 * Group Policy Preferences: {@link org.deskwright.policy.preference.PreferenceReader} reads Registry.xml and
 * Services.xml with their values, and of all other kinds which items there are. Source: [MS-GPPREF] 2.2.1.
 */
package org.deskwright.policy.preference;
