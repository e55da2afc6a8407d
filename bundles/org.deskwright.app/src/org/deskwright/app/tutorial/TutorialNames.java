package org.deskwright.app.tutorial;

import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.core.tutorial.Tutorial;
import org.eclipse.core.commands.IParameterValues;

/** The tutorials by their titles, for Quick Access and the Keys page. */
public final class TutorialNames implements IParameterValues {
    @Override
    public Map<String, String> getParameterValues() {
        return Tutorials.all().stream().collect(Collectors.toMap(Tutorial::title, Tutorial::id));
    }
}
