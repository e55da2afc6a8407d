package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Coverage;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.core.evidence.Scope;
import org.deskwright.estate.model.WorkspaceDirectory;
import org.deskwright.estate.region.Region;
import org.deskwright.estate.region.Regions;
import org.deskwright.estate.registration.RegistrationCode;
import org.deskwright.estate.registration.RegistrationCode.Code;

/** Whether the code that the user typed is well formed, and which directory it belongs to. */
final class RegistrationCodeCheck extends EstateCheck {
    private static final String CODE = "registration.code";
    private static final Set<String> ENDS = Set.of("DeregisterWorkspaceDirectory", "DeleteDirectory");

    private final Regions regions;

    RegistrationCodeCheck(Regions regions) {
        super("estate.registration-code");
        this.regions = regions;
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        Optional<String> answer = inquiry.answer(CODE);
        if (answer.isEmpty()) {
            inquiry.missing(Subject.ESTATE, "no-code", Values.NONE, List.of(), Missing.answer(CODE));
            return;
        }
        String text = answer.get();
        Subject client = Subjects.client(text);
        List<EvidenceRef> said = List.of(EvidenceRef.answer(CODE));
        switch (RegistrationCode.read(text)) {
            case RegistrationCode.Alias alias -> ConnectionAliases.look(client, alias.host(), said, inquiry);
            case RegistrationCode.Fault fault -> faulty(text, fault, inquiry);
            case Code code -> look(code, inquiry);
        }
    }

    private static void faulty(String text, RegistrationCode.Fault fault, Inquiry inquiry) {
        Values values = Values.of("code", text, "position", fault.position(), "found", fault.found(), "expected",
                fault.expected().id());
        List<EvidenceRef> refs = new ArrayList<>(List.of(EvidenceRef.answer(CODE)));
        Optional<WorkspaceDirectory> meant = inquiry.estate().directories().stream()
                .filter(directory -> directory.registrationCode().equalsIgnoreCase(text.strip())).findFirst();
        meant.ifPresent(directory -> refs.add(directory.ref("RegistrationCode")));
        if (meant.isPresent()) {
            inquiry.finding(Subjects.client(text), "almost",
                    values.and("right", meant.get().registrationCode()).and("directory", meant.get().id()), refs);
        } else {
            inquiry.finding(Subjects.client(text), "malformed", values, refs);
        }
    }

    private void look(Code code, Inquiry inquiry) {
        Optional<Region> region = regions.byAirport(code.airport());
        Values form = Values.of("code", code.text(), "airport", code.airport());
        Values values = region.map(place -> form.and("region", place.code())).orElse(form);
        Optional<WorkspaceDirectory> match = inquiry.estate().directories().stream()
                .filter(directory -> directory.registrationCode().equals(code.text())).findFirst();
        List<EvidenceRef> said = List.of(EvidenceRef.answer(CODE));
        if (match.isPresent()) {
            found(match.get(), values, inquiry);
        } else if (region.isEmpty()) {
            inquiry.missing(Subjects.client(code.text()), "place-unknown", values, said,
                    Missing.evidence(Kinds.DIRECTORIES));
        } else if (isListed(region.get(), inquiry)) {
            List<String> accounts = inquiry.evidence().coverage().entries().stream().map(Coverage.Entry::provenance)
                    .filter(source -> source.kind().equals(Kinds.DIRECTORIES)).map(source -> source.scope().account())
                    .filter(account -> !account.isEmpty()).distinct().sorted().toList();
            noMatch(Subjects.client(code.text()), region.get(), values.and("accounts", accounts), inquiry);
        } else {
            inquiry.missing(Subjects.client(code.text()), "not-scanned", values, said,
                    Missing.evidence(Kinds.DIRECTORIES, region.get().code()));
        }
    }

    /** The call that made an end of a directory does not name the code that it had. */
    private static void noMatch(Subject client, Region region, Values values, Inquiry inquiry) {
        List<TrailEvent> ends = TrailEvent.named(inquiry.evidence(), ENDS).stream()
                .filter(event -> event.isAccepted() && event.scope().region().equals(region.code())).toList();
        List<EvidenceRef> refs = new ArrayList<>(List.of(EvidenceRef.answer(CODE)));
        if (ends.isEmpty()) {
            inquiry.finding(client, "no-match", values, refs);
        } else {
            ends.forEach(event -> refs.add(event.ref()));
            inquiry.finding(client, "no-match-after-end", values
                    .and("directories", ends.stream().map(e -> e.parameter("directoryId")).distinct().sorted().toList())
                    .and("actor", ends.getLast().actor()).and("at", ends.getLast().at()), refs);
        }
    }

    /**
     * Whether all directories of the Region were read for some account. Of a list that does not say where it was taken
     * the directories' own codes tell.
     */
    private static boolean isListed(Region region, Inquiry inquiry) {
        boolean told = inquiry.evidence().coverage().entries().stream().map(Coverage.Entry::provenance)
                .filter(source -> source.kind().equals(Kinds.DIRECTORIES))
                .anyMatch(source -> source.scope().region().equals(region.code()));
        boolean shown = inquiry.estate().directories().stream()
                .filter(directory -> directory.scope().region().isEmpty())
                .anyMatch(directory -> RegistrationCode.read(directory.registrationCode()) instanceof Code code
                        && code.airport().equals(region.airport()));
        return (told || shown) && inquiry.isComplete(Kinds.DIRECTORIES, new Scope("", region.code()));
    }

    private static void found(WorkspaceDirectory directory, Values values, Inquiry inquiry) {
        List<EvidenceRef> refs = List.of(EvidenceRef.answer(CODE), directory.ref("RegistrationCode"),
                directory.ref("State"));
        Values all = values.and("directory", directory.id()).and("state", directory.state());
        if (directory.state().equals("REGISTERED")) {
            inquiry.passed(Subjects.of(directory), "match", all, refs);
        } else if (directory.state().isEmpty()) {
            inquiry.missing(Subjects.of(directory), "state-unknown", all, refs,
                    Missing.evidence(Kinds.DIRECTORIES, directory.id() + " State"));
        } else {
            inquiry.finding(Subjects.of(directory), "not-registered", withSubnets(all, directory), refs);
        }
    }

    /** The two subnets that the directory had, for whoever registers it again. */
    private static Values withSubnets(Values values, WorkspaceDirectory directory) {
        List<String> subnets = directory.subnetIds();
        return subnets.size() == 2
                ? values.and("subnet", subnets.getFirst()).and("otherSubnet", subnets.getLast())
                : values;
    }
}
