package org.deskwright.diagnosis.ui.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.ui.text.Texts;
import org.eclipse.core.commands.IParameterValues;

/** The groupings by name, for Quick Access and the page Keys. */
public final class GroupingNames implements IParameterValues {
    private static final Texts TEXTS = Texts.beside(GroupingNames.class);

    @Override
    public Map<String, String> getParameterValues() {
        Map<String, String> names = new LinkedHashMap<>();
        Stream.of(Grouping.values()).forEach(g -> names.put(TEXTS.get("grouping." + g.id()), g.id()));
        return names;
    }
}
