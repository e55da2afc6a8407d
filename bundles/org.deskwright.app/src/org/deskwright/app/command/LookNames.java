package org.deskwright.app.command;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.deskwright.app.look.Look;
import org.eclipse.core.commands.IParameterValues;

/** The values that the theme command takes, for Quick Access and the Keys page. */
public final class LookNames implements IParameterValues {
    @Override
    public Map<String, String> getParameterValues() {
        return Stream.of(Look.values()).collect(Collectors.toMap(Look::title, Look::word));
    }
}
