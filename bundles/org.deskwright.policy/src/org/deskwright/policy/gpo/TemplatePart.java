package org.deskwright.policy.gpo;

import java.util.Objects;

import org.deskwright.policy.template.SecurityTemplate;

/**
 * The security template of a GPO.
 *
 * @param source the file as the admin knows it
 */
public record TemplatePart(String source, SecurityTemplate template) {
    public TemplatePart {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(template, "template");
    }
}
