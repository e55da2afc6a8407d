package org.deskwright.estate.account;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The profiles of the AWS configuration files.
 *
 * @param profiles by name
 * @param problems what cannot be understood or will not work, by file and line
 */
public record ProfileListing(List<AwsProfile> profiles, List<Problem> problems) {
    public ProfileListing {
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    /**
     * Something wrong. What stands in the line is not repeated, because it may be secret.
     *
     * @param profile that is concerned; empty when none is
     * @param file where it stands
     * @param line there, from 1; 0 when the file cannot be read at all
     * @param reason what is wrong
     */
    public record Problem(String profile, Path file, int line, String reason) {
        @Override
        public String toString() {
            return file + (line > 0 ? ":" + line : "") + ": " + reason;
        }
    }

    public Optional<AwsProfile> find(String name) {
        return profiles.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    public List<Problem> problemsOf(String profile) {
        return problems.stream().filter(p -> p.profile().equals(profile)).toList();
    }
}
