/**
 * Settings as one file that can be passed on, {@code deskwright.settings/1}; the schema is
 * {@code catalogue/schema/settings.schema.json}. Start at {@link org.deskwright.core.settings.SettingsFile}. What
 * stands in a part is the business of whoever keeps these settings. Immutable and safe for use by many threads.
 */
package org.deskwright.core.settings;
