package org.deskwright.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.redaction.FileForms;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.policy.live.LiveDomain;

/**
 * What there is to work with. Each part is asked for when first needed, because {@code deskwright version} should not
 * wait for a catalogue that it does not show.
 *
 * @param version of Deskwright
 * @param readers of evidence files
 * @param catalogue of topics
 * @param registry of checks
 * @param live what reads from AWS; empty when it is not installed
 * @param accounts what gets into accounts of AWS; likewise
 * @param domain what reads from domain controllers; likewise
 */
public record Toolbox(String version, Supplier<List<EvidenceReader>> readers, Supplier<TopicCatalogue> catalogue,
        Supplier<CheckRegistry> registry, Supplier<Optional<LiveEstate>> live, Supplier<Optional<AwsAccounts>> accounts,
        Supplier<Optional<LiveDomain>> domain) {

    /** The version without the stamp of the build: a report does not change because somebody built again. */
    public String reportVersion() {
        String[] parts = version.split("\\.");
        return parts.length <= 3 ? version : String.join(".", parts[0], parts[1], parts[2]);
    }

    /** Forms of files that are gone through for secrets with the help of readers. */
    public FileForms forms() {
        return FileForms.of(readers.get().stream().map(EvidenceReader::forms));
    }

    /** With the topics that ship with Deskwright. */
    public static Toolbox of(String version, List<EvidenceReader> readers, List<CheckProvider> providers) {
        return new Toolbox(version, () -> readers, TopicCatalogue::bundled,
                () -> CheckRegistry.of(providers, TopicCatalogue.bundled()), Optional::empty, Optional::empty,
                Optional::empty);
    }

    public Toolbox withLive(LiveEstate estate) {
        return new Toolbox(version, readers, catalogue, registry, () -> Optional.of(estate), accounts, domain);
    }

    public Toolbox withAccounts(AwsAccounts aws) {
        return new Toolbox(version, readers, catalogue, registry, live, () -> Optional.of(aws), domain);
    }

    public Toolbox withDomain(LiveDomain controller) {
        return new Toolbox(version, readers, catalogue, registry, live, accounts, () -> Optional.of(controller));
    }
}
