package org.deskwright.estate.fleet;

import static org.deskwright.estate.query.Attribute.list;
import static org.deskwright.estate.query.Attribute.moment;
import static org.deskwright.estate.query.Attribute.number;
import static org.deskwright.estate.query.Attribute.text;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.fleet.FindingTally.Count;
import org.deskwright.estate.model.DirectoryDescription;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Item;
import org.deskwright.estate.model.SamlProperties;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.query.Attribute;
import org.deskwright.estate.query.Vocabulary;

/**
 * A directory in one account and Region with what other answers say of it.
 *
 * @param place where it is
 * @param directory as WorkSpaces knows it; empty where it is not registered, or its registration was not read
 * @param description as Directory Service knows it; empty where that was not read
 * @param workspaces how many WorkSpaces name it
 * @param faulty how many of them are {@link Condition#FAULTY}
 */
public record DirectoryRow(FleetPlace.Directory place, Optional<WorkspaceDirectory> directory,
        Optional<DirectoryDescription> description, int workspaces, int faulty) {

    /** All that are registered, described, or named by a WorkSpace. */
    static List<DirectoryRow> all(Estate estate, Map<FleetPlace.Directory, DirectorySum> sums) {
        Map<FleetPlace.Directory, DirectoryRow> all = new TreeMap<>();
        for (WorkspaceDirectory directory : estate.directories()) {
            FleetPlace.Directory place = new FleetPlace.Directory(directory.scope(), directory.id());
            all.put(place, new DirectoryRow(place, Optional.of(directory), estate.description(directory), 0, 0));
        }
        Set<DirectoryDescription> described = Collections.newSetFromMap(new IdentityHashMap<>());
        all.values().forEach(row -> row.description.ifPresent(described::add));
        for (DirectoryDescription description : estate.descriptions()) {
            if (!described.contains(description)) {
                FleetPlace.Directory place = new FleetPlace.Directory(description.scope(), description.id());
                all.putIfAbsent(place, new DirectoryRow(place, Optional.empty(), Optional.of(description), 0, 0));
            }
        }
        sums.forEach((place, sum) -> {
            DirectoryRow known = all.getOrDefault(place,
                    new DirectoryRow(place, Optional.empty(), Optional.empty(), 0, 0));
            all.put(place, new DirectoryRow(place, known.directory, known.description, sum.workspaces(), sum.faulty()));
        });
        return all.values().stream()
                .sorted(Comparator.comparing((DirectoryRow row) -> row.place().scope())
                        .thenComparing(DirectoryRow::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(row -> row.place().id()))
                .toList();
    }

    /** Its name, else its id. */
    public String title() {
        return or(WorkspaceDirectory::name, DirectoryDescription::name).orElse(place.id());
    }

    public Scope scope() {
        return place.scope();
    }

    /** The item that says most of it; empty where it is only named by WorkSpaces. */
    public Optional<Item> item() {
        return directory.<Item>map(d -> d).or(() -> description);
    }

    /** MicrosoftAD, ADConnector, ...: Directory Service knows it more exactly than WorkSpaces. */
    public String type() {
        return description.map(DirectoryDescription::type).filter(text -> !text.isEmpty())
                .or(() -> directory.map(WorkspaceDirectory::directoryType)).orElse("");
    }

    /** {@code REGISTERED} and so on; of one that is not known to be registered, nothing. */
    public String state() {
        return directory.map(WorkspaceDirectory::state).orElse("");
    }

    private Optional<String> or(Function<WorkspaceDirectory, String> first,
            Function<DirectoryDescription, String> second) {
        return directory.map(first).filter(text -> !text.isEmpty())
                .or(() -> description.map(second).filter(text -> !text.isEmpty()));
    }

    static Vocabulary<DirectoryRow> vocabulary(ZoneId zone, FindingTally tally) {
        List<Attribute<DirectoryRow>> all = new ArrayList<>(List.of(text("name", DirectoryRow::title, "directory"),
                text("id", r -> r.place().id(), "directory"),
                text("alias", r -> r.or(WorkspaceDirectory::alias, DirectoryDescription::alias).orElse("")),
                text("account", r -> r.scope().account()), text("region", r -> r.scope().region()),
                text("type", DirectoryRow::type), text("state", DirectoryRow::state),
                text("stage", r -> r.description.map(DirectoryDescription::stage).orElse("")),
                number("workspaces", r -> r.workspaces), number("faulty", r -> r.faulty, "unhealthy"),
                text("registration-code", r -> r.directory.map(WorkspaceDirectory::registrationCode).orElse(""),
                        "code"),
                list("subnets", r -> r.directory.map(WorkspaceDirectory::subnetIds).orElse(List.of()), "subnet"),
                list("ip-groups", r -> r.directory.map(WorkspaceDirectory::ipGroupIds).orElse(List.of()), "ip-group"),
                list("dns", r -> r.directory.map(WorkspaceDirectory::dnsIpAddresses).orElse(List.of())),
                text("security-group", r -> r.directory.map(WorkspaceDirectory::workspaceSecurityGroupId).orElse(""),
                        "group"),
                text("saml", r -> r.directory.map(WorkspaceDirectory::saml).map(SamlProperties::status).orElse("")),
                text("error",
                        r -> r.directory.map(WorkspaceDirectory::errorMessage).filter(e -> !e.isEmpty())
                                .or(() -> r.description.map(DirectoryDescription::stageReason)).orElse("")),
                moment("read", zone, r -> r.item().map(item -> item.provenance().readAt()), "age", "data")));
        all.add(count("findings", tally, Count::findings));
        all.add(count("problems", tally, Count::problems));
        all.add(count("warnings", tally, Count::warnings));
        all.add(count("cannot-tell", tally, Count::cannotTell));
        return new Vocabulary<>(all);
    }

    private static Attribute<DirectoryRow> count(String id, FindingTally tally, ToIntFunction<Count> part) {
        ToIntFunction<DirectoryRow> count = r -> part.applyAsInt(r.findings(tally));
        return new Attribute<>(id, List.of(), Attribute.Kind.NUMBER,
                r -> count.applyAsInt(r) == 0 ? "" : Integer.toString(count.applyAsInt(r)), count::applyAsInt);
    }

    /** What was found about the directory itself, not about its WorkSpaces. */
    public Count findings(FindingTally tally) {
        return item().map(item -> tally.of("directory", item)).orElse(Count.NOTHING);
    }
}
