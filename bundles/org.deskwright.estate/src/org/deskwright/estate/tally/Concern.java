package org.deskwright.estate.tally;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.deskwright.core.check.Subject;
import org.deskwright.core.report.ReportedOutcome;
import org.deskwright.estate.fleet.FleetPlace;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;

/**
 * Whether an outcome is about something in some places. What belongs to an account and Region as a whole, such as a
 * subnet, concerns each directory there.
 *
 * @param places everything is about them when there are none
 */
public record Concern(Estate estate, Set<FleetPlace> places) implements Predicate<ReportedOutcome> {
    @Override
    public boolean test(ReportedOutcome outcome) {
        if (places.isEmpty()) {
            return true;
        }
        Subject subject = outcome.subject();
        Optional<FleetPlace.Directory> directory = directory(subject);
        return directory.isPresent()
                ? places.stream().anyMatch(place -> place.holds(directory.get()))
                : places.stream().anyMatch(place -> place.touches(subject.scope()));
    }

    /** The one that it is, or is in; a user is called {@code directory-id/user-name} where the directory is known. */
    private Optional<FleetPlace.Directory> directory(Subject subject) {
        return switch (subject.type()) {
            case "directory" -> Optional.of(new FleetPlace.Directory(subject.scope(), subject.id()));
            case "workspace" -> estate.find(Workspace.class, subject.id())
                    .map(w -> new FleetPlace.Directory(w.scope(), w.directoryId()));
            case "user" -> Optional.of(subject.id().indexOf('/')).filter(slash -> slash > 0)
                    .map(slash -> new FleetPlace.Directory(subject.scope(), subject.id().substring(0, slash)));
            default -> Optional.empty();
        };
    }
}
