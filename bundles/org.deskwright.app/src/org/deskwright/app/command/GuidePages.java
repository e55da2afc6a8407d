package org.deskwright.app.command;

import java.util.Map;

import org.eclipse.core.commands.IParameterValues;

/** The pages of the guide that commands and buttons lead to. */
public final class GuidePages implements IParameterValues {
    @Override
    public Map<String, String> getParameterValues() {
        return Map.of("The First Ten Minutes", "first-ten-minutes", "Diagnosing", "diagnose", "The Fleet", "fleet",
                "Cases", "cases", "Reports", "reports", "Evidence", "evidence", "Logs", "logs", "Policies", "policies",
                "Keys and Accessibility", "keys");
    }
}
