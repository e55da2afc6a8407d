package org.deskwright.estate.fleet;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Workspace;

/**
 * Something for each directory that WorkSpaces are in. A hundred thousand ask for it, one after another; they share the
 * objects that stand for their account and Region, so that these need not be compared each time.
 */
final class PlaceMap<T> {
    private final Function<FleetPlace.Directory, T> maker;
    private final Map<Scope, Map<String, T>> byScope = new HashMap<>();
    private final Map<Scope, Map<String, T>> byObject = new IdentityHashMap<>();

    PlaceMap(Function<FleetPlace.Directory, T> maker) {
        this.maker = maker;
    }

    /** Made where it is not there yet. */
    T of(Workspace workspace) {
        Scope scope = workspace.scope();
        Map<String, T> ofScope = byObject.get(scope);
        if (ofScope == null) {
            ofScope = byScope.computeIfAbsent(scope, s -> new HashMap<>());
            byObject.put(scope, ofScope);
        }
        T known = ofScope.get(workspace.directoryId());
        if (known == null) {
            known = maker.apply(new FleetPlace.Directory(scope, workspace.directoryId()));
            ofScope.put(workspace.directoryId(), known);
        }
        return known;
    }

    void forEach(BiConsumer<FleetPlace.Directory, T> action) {
        byScope.forEach((scope, directories) -> directories
                .forEach((id, value) -> action.accept(new FleetPlace.Directory(scope, id), value)));
    }
}
