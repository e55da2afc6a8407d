package org.deskwright.app.command;

import java.util.Map;

import org.eclipse.core.commands.IParameterValues;

/** The values that the theme command takes, for Quick Access and the Keys page. */
public final class ThemeNames implements IParameterValues {
    @Override
    public Map<String, String> getParameterValues() {
        return Map.of("Light", "light", "Dark", "dark", "As the system", "system");
    }
}
