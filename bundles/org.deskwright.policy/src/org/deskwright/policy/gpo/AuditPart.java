package org.deskwright.policy.gpo;

import java.util.List;
import java.util.Objects;

import org.deskwright.policy.audit.AuditSetting;

/**
 * The advanced audit policy of a GPO.
 *
 * @param source the file as the admin knows it
 */
public record AuditPart(String source, List<AuditSetting> settings) {
    public AuditPart {
        Objects.requireNonNull(source, "source");
        settings = List.copyOf(settings);
    }
}
