package org.deskwright.cli.internal;

import java.util.Comparator;
import java.util.List;

import org.deskwright.cli.Toolbox;
import org.deskwright.core.check.CheckProvider;
import org.deskwright.core.check.CheckRegistry;
import org.deskwright.core.intake.EvidenceReader;
import org.deskwright.core.topic.TopicCatalogue;
import org.deskwright.estate.account.AwsAccounts;
import org.deskwright.estate.live.LiveEstate;
import org.deskwright.policy.live.LiveDomain;

/** Fills the toolbox with what is installed. */
public final class Tools {
    private static final String DIAGNOSE = "diagnose";

    private Tools() {
    }

    /** Where services are found: in the framework, or on the class path. */
    @FunctionalInterface
    public interface Services {
        /** All of a kind, in any order. */
        <T> List<T> of(Class<T> type);
    }

    /** Makes at once what the command that the arguments name is sure to need. */
    public static Toolbox of(String[] args, String version, Services services) {
        Ahead<TopicCatalogue> catalogue = new Ahead<>(TopicCatalogue::bundled);
        Ahead<CheckRegistry> registry = new Ahead<>(
                () -> CheckRegistry.of(sorted(services, CheckProvider.class), catalogue.get()));
        if (args.length > 0 && args[0].equals(DIAGNOSE)) {
            registry.begin(); // while the arguments are looked at
        }
        return new Toolbox(version, () -> sorted(services, EvidenceReader.class), catalogue, registry,
                () -> sorted(services, LiveEstate.class).stream().findFirst(),
                () -> sorted(services, AwsAccounts.class).stream().findFirst(),
                () -> sorted(services, LiveDomain.class).stream().findFirst());
    }

    /** In the order of their class names, so that two runs are alike. */
    private static <T> List<T> sorted(Services services, Class<T> type) {
        return services.of(type).stream().sorted(Comparator.comparing(s -> s.getClass().getName())).toList();
    }
}
