/**
 * Security templates: the GptTmpl.inf of a GPO and what {@code secedit} exports.
 * {@link org.deskwright.policy.template.InfReader} splits any such file into sections and lines, and
 * {@link org.deskwright.policy.template.SecurityTemplate} tells what the lines mean.
 */
package org.deskwright.policy.template;
