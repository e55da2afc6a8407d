/**
 * Administrative templates: {@link org.deskwright.policy.admx.TemplateReader} reads .admx and .adml files,
 * {@link org.deskwright.policy.admx.AdmReader} the older .adm files, and
 * {@link org.deskwright.policy.admx.PolicyDefinitions} tells which policy of the editor a value of the registry belongs
 * to, and the other way round. Source: "ADMX Syntax Reference" of Microsoft.
 */
package org.deskwright.policy.admx;
