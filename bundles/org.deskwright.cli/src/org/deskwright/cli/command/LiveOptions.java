package org.deskwright.cli.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.estate.live.LiveSource;

import picocli.CommandLine.Option;

/** Which accounts and Regions to ask: shared by all commands that read from AWS. */
public final class LiveOptions {
    @Option(names = "--profile", paramLabel = "NAME", split = ",", description = "A profile of the AWS configuration files, or NAME/ACCOUNT/ROLE for a role in another account; may be given several times.")
    private List<String> profiles = new ArrayList<>();

    @Option(names = "--region", paramLabel = "CODE", split = ",", description = "A Region to look into, such as eu-west-1; may be given several times; default: the one of the profile.")
    private List<String> regions = new ArrayList<>();

    @Option(names = "--endpoint-url", paramLabel = "URL", description = "Asks there instead of AWS: a private link, or 'deskwright fake-aws'.")
    private String endpoint;

    boolean isEmpty() {
        return profiles.isEmpty() && regions.isEmpty() && endpoint == null;
    }

    List<LiveSource> sources() {
        if (profiles.isEmpty()) {
            throw new UsageProblem("--profile is missing: it says whose credentials to use");
        }
        for (String region : regions) {
            if (!region.matches("[a-z0-9-]+")) {
                throw new UsageProblem("'" + region + "' is no Region; one looks like eu-west-1");
            }
        }
        Optional<URI> address = Optional.ofNullable(endpoint).map(LiveOptions::address);
        return profiles.stream().distinct().map(profile -> new LiveSource(profile, regions, address)).toList();
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("--endpoint-url is no address: " + e.getMessage());
        }
        throw new UsageProblem("--endpoint-url has to be like https://host, not '" + text + "'");
    }
}
