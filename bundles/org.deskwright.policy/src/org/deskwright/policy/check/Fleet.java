package org.deskwright.policy.check;

import java.util.ArrayList;
import java.util.Collection;
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
import org.deskwright.policy.access.Answer;
import org.deskwright.policy.checklist.Checklist;
import org.deskwright.policy.checklist.Item;
import org.deskwright.policy.checklist.Notes;
import org.deskwright.policy.checklist.Place;
import org.deskwright.policy.gpo.Half;
import org.deskwright.policy.link.DirectoryAccount.Kind;
import org.deskwright.policy.link.Dn;
import org.deskwright.policy.link.PolicyDirectory;
import org.deskwright.policy.verdict.Verdict;
import org.deskwright.policy.verdict.Verdict.About;

/** The Windows WorkSpaces that policies matter to, as far as the evidence tells of them. */
public final class Fleet {
    /** Where nothing was read of it. */
    public static final Fleet UNKNOWN = new Fleet(Estate.EMPTY, false, List.of(), Set.of());

    static final String WORKSPACES = "aws.workspaces.describe-workspaces";

    private final Estate estate;
    private final List<Workspace> windows;
    private final boolean complete;

    /** Protocols that are asked for. */
    private final Set<String> assumed;

    private Fleet(Estate estate, boolean complete, List<Workspace> windows, Set<String> assumed) {
        this.assumed = assumed;
        this.estate = estate;
        this.complete = complete;
        this.windows = windows;
    }

    public static Fleet of(Evidence evidence) {
        Estate estate = evidence.find(Estate.KIND).orElse(Estate.EMPTY);
        return new Fleet(estate, evidence.coverage().isComplete(WORKSPACES, Scope.UNKNOWN),
                estate.liveWorkspaces().stream().filter(Fleet::mayBeWindows).toList(), Set.of());
    }

    /** Whether there is something of WorkSpaces among what was read. */
    public static boolean isToldBy(Evidence evidence) {
        return evidence.find(Estate.KIND).isPresent();
    }

    /** Only those of some protocols. */
    public Fleet ofProtocols(Collection<String> some) {
        return new Fleet(estate, complete,
                windows.stream().filter(one -> one.properties().protocols().stream().anyMatch(some::contains)).toList(),
                Set.copyOf(some));
    }

    private static boolean mayBeWindows(Workspace one) {
        String system = one.properties().operatingSystem();
        return isUnknown(system) || system.startsWith("WINDOWS");
    }

    /** Whether nothing was read of WorkSpaces. */
    boolean isUnknown() {
        return !complete && estate.liveWorkspaces().isEmpty();
    }

    /** Whether all WorkSpaces are known, and none runs Windows. */
    boolean isWithoutWindows() {
        return complete && !estate.liveWorkspaces().isEmpty() && windows.isEmpty();
    }

    /** How the API says that it does not know either. */
    private static boolean isUnknown(String system) {
        return system.isEmpty() || system.equals("UNKNOWN");
    }

    /** Whether an item concerns none; that is told only where all are known. */
    boolean isWithout(Item item) {
        return complete && concerns(item, windows) == Answer.NO;
    }

    /**
     * Whether an item concerns some of these WorkSpaces, by their protocols and operating systems. Yes where there are
     * none: then nothing speaks against it.
     */
    static Answer concerns(Item item, List<Workspace> some) {
        Set<Answer> answers = some.stream().map(one -> concerns(item.notes(), one)).collect(Collectors.toSet());
        return answers.isEmpty() || answers.contains(Answer.YES)
                ? Answer.YES
                : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
    }

    private static Answer concerns(Notes notes, Workspace one) {
        List<String> protocols = one.properties().protocols();
        String system = one.properties().operatingSystem();
        Answer protocol = notes.protocols().isEmpty()
                ? Answer.YES
                : protocols.isEmpty()
                        ? Answer.UNKNOWN
                        : Answer.of(protocols.stream().anyMatch(notes.protocols()::contains));
        return protocol.and(notes.systems().isEmpty()
                ? Answer.YES
                : isUnknown(system) ? Answer.UNKNOWN : Answer.of(notes.systems().contains(system)));
    }

    /** Only what concerns, or may concern, WorkSpaces that were read; all where there are none. */
    public Checklist concerning(Checklist whole) {
        return concerning(whole, windows);
    }

    /** Only what concerns, or may concern, WorkSpaces there, else any, where it is not known which are there. */
    public Checklist concerning(Checklist whole, PolicyDirectory directory, Dn place) {
        List<Workspace> there = in(directory, place);
        return concerning(whole, there.isEmpty() ? windows : there);
    }

    /** Only what concerns, or may concern, this computer, else any, where it is not known as a WorkSpace. */
    public Checklist concerning(Checklist whole, String computer) {
        List<Workspace> known = computer(computer);
        return concerning(whole, known.isEmpty() ? windows : known);
    }

    private static Checklist concerning(Checklist whole, List<Workspace> some) {
        return new Checklist(whole.id(),
                whole.items().stream().filter(item -> concerns(item, some) != Answer.NO).toList());
    }

    /**
     * How something stands there, which cannot be told where it may not concern what is there, and is worth a note
     * where it is a nuisance to what is there.
     */
    public Verdict judged(Verdict verdict, PolicyDirectory directory, Dn place) {
        List<Workspace> there = in(directory, place);
        if (verdict.isOff() && concerns(verdict.item(), there) == Answer.UNKNOWN) {
            return verdict.left(onlyOn(verdict.item().notes(), "a WorkSpace there"));
        }
        return there.isEmpty() || complete ? weighed(verdict, there.isEmpty() ? all() : there) : verdict;
    }

    /** How something stands on a computer, or in a policy of which nobody knows where it applies. */
    public Verdict judged(Verdict verdict) {
        boolean ofUser = verdict.item().place() instanceof Place.Registry place && place.half() == Half.USER;
        return judged(verdict, verdict.about() == About.COMPUTER && !ofUser ? verdict.name() : "");
    }

    /** How something stands on a computer, for itself or a user of it; empty where it is about none. */
    Verdict judged(Verdict verdict, String computer) {
        if (computer.isEmpty()) {
            return weighed(verdict, all());
        }
        List<Workspace> known = computer(computer);
        Notes notes = verdict.item().notes();
        if (verdict.isOff() && known.isEmpty() && !notes.concerned().isEmpty() && !isAssumed(notes)) {
            return verdict.doubted(onlyOn(notes, shortName(computer)));
        }
        return verdict.isOff() && concerns(verdict.item(), known) == Answer.UNKNOWN
                ? verdict.left(onlyOn(notes, shortName(computer)))
                : weighed(verdict, known);
    }

    private static String onlyOn(Notes notes, String what) {
        return "it matters on " + notes.concerned() + " only, and whether " + what + " is such is not known";
    }

    /** Whether somebody said that the protocol is one of those, and nothing else would have to be known. */
    private boolean isAssumed(Notes notes) {
        return notes.systems().isEmpty() && assumed.stream().anyMatch(notes.protocols()::contains);
    }

    private Verdict weighed(Verdict verdict, List<Workspace> some) {
        return isMild(some, verdict.item().notes().blocks()) ? verdict.noted() : verdict;
    }

    /** In an OU, or the computer itself. */
    private List<Workspace> in(PolicyDirectory directory, Dn place) {
        return place.type().equals("cn") && directory.container(place).isEmpty()
                ? computer(place.name())
                : places(directory).entrySet().stream().filter(one -> one.getKey().equals(place))
                        .flatMap(one -> one.getValue().stream()).toList();
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
    public int size() {
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

    /** Likewise in an OU, where there may be others as long as not all are known. */
    boolean isMildIn(List<Workspace> there, Set<String> blocked) {
        return complete && isMild(there, blocked);
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
