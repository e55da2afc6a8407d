package org.deskwright.live.ui.command;

import java.util.List;
import java.util.Set;

import org.deskwright.estate.fleet.FleetPlace.Directory;
import org.eclipse.core.expressions.PropertyTester;

/** Tells whether a directory is watched: {@code org.deskwright.live.ui.watched}. */
public final class WatchTester extends PropertyTester {
    @Override
    public boolean test(Object receiver, String property, Object[] args, Object expected) {
        Set<Directory> watched = Live.session().current().watched();
        boolean is = Parts.of(List.of(receiver)).directories().stream().anyMatch(watched::contains);
        return is == !Boolean.FALSE.equals(expected);
    }
}
