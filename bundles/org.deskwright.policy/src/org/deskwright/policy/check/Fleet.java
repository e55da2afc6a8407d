package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.Estate;
import org.deskwright.estate.model.Workspace;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.policy.link.DirectoryAccount.Kind;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;

/** The Windows WorkSpaces that policies matter to, as far as the evidence tells of them. */
final class Fleet {
    static final String WORKSPACES = "aws.workspaces.describe-workspaces";

    private final Estate estate;
    private final List<Workspace> windows;
    private final boolean complete;

    private Fleet(Estate estate, boolean complete) {
        this.estate = estate;
        this.complete = complete;
        windows = estate.liveWorkspaces().stream().filter(Fleet::mayBeWindows).toList();
    }

    static Fleet of(Evidence evidence) {
        return new Fleet(evidence.find(Estate.KIND).orElse(Estate.EMPTY),
                evidence.coverage().isComplete(WORKSPACES, Scope.UNKNOWN));
    }

    private static boolean mayBeWindows(Workspace one) {
        String system = one.properties().operatingSystem();
        return system.isEmpty() || system.startsWith("WINDOWS");
    }

    /** Whether all WorkSpaces are known, and none runs Windows. */
    boolean isWithoutWindows() {
        return complete && !estate.liveWorkspaces().isEmpty() && windows.isEmpty();
    }

    /** Whether none uses one of these protocols; that is told only where all are known. */
    boolean isWithout(Set<String> protocols) {
        return complete && !windows.isEmpty() && !protocols.isEmpty()
                && windows.stream().allMatch(one -> !one.properties().protocols().isEmpty()
                        && one.properties().protocols().stream().noneMatch(protocols::contains));
    }

    /** Of a computer, with or without its domain; empty where it is not known as a WorkSpace. */
    List<Workspace> computer(String name) {
        String wanted = shortName(name);
        return windows.stream().filter(one -> shortName(one.computerName()).equals(wanted)).toList();
    }

    private static String shortName(String computer) {
        return computer.substring(computer.lastIndexOf('\\') + 1).replaceAll("\\$$", "").replaceAll("\\..*", "")
                .toUpperCase(Locale.ROOT);
    }

    /** How many are known that may run Windows. */
    int size() {
        return windows.size();
    }

    /** All of Windows; none where nothing is known of them. */
    List<Workspace> all() {
        return complete ? windows : List.of();
    }

    /**
     * Whether none of these has a protocol of those, and none of their directories signs users in by certificates: both
     * have to be known.
     */
    boolean isMild(List<Workspace> some, Set<String> blocked) {
        return !blocked.isEmpty() && !some.isEmpty() && some.stream().allMatch(one -> isMild(one, blocked));
    }

    private boolean isMild(Workspace one, Set<String> blocked) {
        List<String> protocols = one.properties().protocols();
        return !protocols.isEmpty() && protocols.stream().noneMatch(blocked::contains)
                && estate.find(WorkspaceDirectory.class, one.directoryId())
                        .filter(directory -> directory.certificateBasedAuth().status().equals("DISABLED")).isPresent();
    }

    /**
     * Where they are in the directory: by their computer accounts, else in the OU that new ones are put into where the
     * links of that were read.
     */
    Map<Dn, List<Workspace>> places(PolicyDirectory directory) {
        Map<String, Dn> parents = directory.accounts().stream().filter(one -> one.kind() == Kind.COMPUTER)
                .filter(one -> one.dn().parent().isPresent()).collect(Collectors.toMap(one -> shortName(one.name()),
                        one -> one.dn().parent().orElseThrow(), (one, other) -> one));
        Map<Dn, List<Workspace>> places = new TreeMap<>((one, other) -> one.shown().compareTo(other.shown()));
        for (Workspace one : windows) {
            Optional<Dn> place = Optional.ofNullable(parents.get(shortName(one.computerName())));
            place.or(() -> defaultOu(one, directory))
                    .ifPresent(dn -> places.computeIfAbsent(dn, _ -> new ArrayList<>()).add(one));
        }
        return places;
    }

    private Optional<Dn> defaultOu(Workspace one, PolicyDirectory directory) {
        return estate.find(WorkspaceDirectory.class, one.directoryId()).map(found -> found.creation().defaultOu())
                .filter(ou -> ou.contains("=")).map(Dn::of).filter(dn -> directory.container(dn).isPresent());
    }
}
