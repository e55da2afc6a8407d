package org.deskwright.ui.internal.commands;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.ui.session.RecentCases;
import org.deskwright.ui.session.RecentCases.RecentCase;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.PlatformUI;

/** The recent cases as values of a command's parameter, so that they are found by their titles. */
public final class RecentPaths implements IParameterValues {
    @Override
    public Map<String, String> getParameterValues() {
        RecentCases recents = PlatformUI.getWorkbench().getService(RecentCases.class);
        Map<String, String> byTitle = new LinkedHashMap<>();
        recents.list().forEach(r -> byTitle.put(r.title() + " - " + r.place(), lines(r)));
        return byTitle;
    }

    static String lines(RecentCase recent) {
        return recent.paths().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
