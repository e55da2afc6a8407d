package org.deskwright.policy.audit;

import java.util.List;

import org.deskwright.core.intake.UnreadableException;

/**
 * What an audit.csv holds.
 *
 * @param problems what could not be read, at its offset; the rest is there
 */
public record AuditFile(List<AuditSetting> settings, List<UnreadableException> problems) {
    public AuditFile {
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }
}
