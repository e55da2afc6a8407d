package org.deskwright.estate.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.deskwright.core.check.Missing;
import org.deskwright.core.check.Parameters;
import org.deskwright.core.check.Subject;
import org.deskwright.core.check.Values;
import org.deskwright.core.evidence.Evidence;
import org.deskwright.core.evidence.EvidenceRef;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.WorkspaceBundle;

import com.google.gson.JsonObject;

/** Images that did not become usable, and the bundles that would launch from them. */
final class ImageCheck extends EstateCheck {
    ImageCheck() {
        super("estate.image");
    }

    @Override
    void decide(Evidence evidence, Reading reading, Parameters parameters, Verdicts verdicts) {
        Inquiry inquiry = new Inquiry(evidence, reading, verdicts);
        DetailTable images = DetailTable.of(evidence, Kinds.IMAGES);
        Map<String, List<WorkspaceBundle>> own = new HashMap<>();
        for (WorkspaceBundle bundle : reading.estate().bundles()) {
            if (!bundle.owner().equals("AMAZON") && !bundle.imageId().isEmpty()) {
                own.computeIfAbsent(bundle.imageId(), _ -> new ArrayList<>()).add(bundle);
            }
        }
        for (Detail image : images.all()) {
            examine(image, own.getOrDefault(image.id(), List.of()), inquiry);
        }
        List<WorkspaceBundle> unread = own.values().stream().flatMap(List::stream)
                .filter(bundle -> images.find(bundle.scope(), bundle.imageId()).isEmpty()).toList();
        if (!unread.isEmpty()) {
            List<String> ids = unread.stream().map(WorkspaceBundle::imageId).distinct().sorted().toList();
            inquiry.missing(Subject.ESTATE, "image-not-listed",
                    Values.of("bundles", Verdicts.examples(unread.stream().map(WorkspaceBundle::id).sorted().toList()),
                            "count", unread.size()),
                    List.of(), Verdicts.examples(ids).stream().map(id -> Missing.evidence(Kinds.IMAGES, id))
                            .toArray(Missing[]::new));
        }
        inquiry.close("no-image", Kinds.IMAGES, Kinds.BUNDLES);
    }

    private static void examine(Detail image, List<WorkspaceBundle> bundles, Inquiry inquiry) {
        JsonObject tree = Trees.of(image);
        Subject subject = new Subject("image", image.id(), Trees.text(tree, "Name"), image.scope());
        Values values = Values.of("image", image.id(), "name", Trees.text(tree, "Name"), "state",
                Trees.text(tree, "State"), "code", Trees.text(tree, "ErrorCode"), "text",
                Trees.text(tree, "ErrorMessage"), "bundles", bundles.stream().map(WorkspaceBundle::id).toList());
        List<EvidenceRef> refs = List.of(image.ref("State"), image.ref("ErrorCode"));
        switch (Trees.text(tree, "State")) {
            case "AVAILABLE" -> inquiry.inOrder("available");
            case "PENDING" -> inquiry.inOrder("pending");
            case "ERROR" -> inquiry.finding(subject, bundles.isEmpty() ? "broken" : "broken-in-use", values, refs);
            default -> inquiry.missing(subject, "state-unknown", values, refs,
                    Missing.evidence(Kinds.IMAGES, image.id() + " State"));
        }
    }
}
