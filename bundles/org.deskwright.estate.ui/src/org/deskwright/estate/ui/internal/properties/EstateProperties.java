package org.deskwright.estate.ui.internal.properties;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.deskwright.estate.model.Item;
import org.deskwright.estate.ui.facts.Fact;
import org.deskwright.estate.ui.facts.FactSheet;
import org.deskwright.estate.ui.facts.Related;
import org.deskwright.estate.ui.facts.Section;
import org.deskwright.estate.ui.fleet.FleetSession;
import org.deskwright.ui.properties.FactSource;
import org.deskwright.ui.text.Texts;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.properties.IPropertySource;

/** What the Properties view says of items and places of the fleet: the facts of their page. */
public final class EstateProperties implements IAdapterFactory {
    private static final Texts TEXTS = Texts.beside(EstateProperties.class);

    @Override
    public <T> T getAdapter(Object subject, Class<T> type) {
        FleetSession session = PlatformUI.getWorkbench().getService(FleetSession.class);
        if (type != IPropertySource.class || session == null) {
            return null;
        }
        return session.current().fleet().flatMap(fleet -> FactSheet.of(subject, fleet)).map(EstateProperties::source)
                .map(type::cast).orElse(null);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[]{IPropertySource.class};
    }

    private static FactSource source(FactSheet sheet) {
        FactSource source = new FactSource();
        for (Section section : sheet.sections()) {
            for (Fact fact : section.facts()) {
                source.add(section.title(), fact.name(), fact.isKnown() ? fact.value() : TEXTS.get("unknown"));
            }
        }
        Map<String, List<String>> related = sheet.related().stream()
                .collect(Collectors.groupingBy(Related::role, Collectors.mapping(Related::name, Collectors.toList())));
        related.forEach((role, names) -> source.add(TEXTS.get("related"), role, String.join("\n", names)));
        sheet.item().ifPresent(item -> origin(source, item));
        return source;
    }

    private static void origin(FactSource source, Item item) {
        String origin = TEXTS.get("origin");
        source.add(origin, TEXTS.get("file"), item.provenance().source())
                .add(origin, TEXTS.get("kind"), item.provenance().kind())
                .add(origin, TEXTS.get("read"), item.provenance().readAt().toString());
        item.more().texts().forEach((name, value) -> source.add(TEXTS.get("others"), name, value));
    }
}
