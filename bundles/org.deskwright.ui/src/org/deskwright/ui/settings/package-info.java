/**
 * Settings that the user can change, take elsewhere and bring back. Whoever keeps settings offers them as a
 * {@link org.deskwright.ui.settings.SettingsPart}, an OSGi service: they are exported and imported with all others.
 * {@link org.deskwright.ui.settings.CheckPreferences} holds what the user wants of the checks.
 */
package org.deskwright.ui.settings;
