package org.deskwright.aws.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;

/** The configuration files of AWS, which the AWS CLI uses too. Nothing of them is kept. */
public final class Profiles {
    private final ProfileFile file;
    private final Supplier<ProfileFile> source;

    private Profiles(Supplier<ProfileFile> source) {
        this.file = source.get();
        this.source = source;
    }

    /** From where AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE say, or the home folder. */
    public static Profiles read() {
        return new Profiles(ProfileFile::defaultProfileFile);
    }

    public static Profiles of(ProfileFile file) {
        return new Profiles(() -> file);
    }

    /** As the files are now. */
    Profiles again() {
        return new Profiles(source);
    }

    boolean knows(String profile) {
        return file.profile(profile).isPresent();
    }

    /** Static keys, SSO, a process, or a chain of roles: as the profile says. */
    AwsCredentialsProvider credentials(String profile) {
        return ProfileCredentialsProvider.builder().profileFile(() -> file).profileName(profile).build();
    }

    List<String> regions(String profile) {
        return property(profile, "region").map(List::of).orElse(List.of());
    }

    Optional<URI> endpoint(String profile) {
        return property(profile, "endpoint_url").map(URI::create);
    }

    private Optional<String> property(String profile, String name) {
        return file.profile(profile).map(Profile::properties).map(all -> all.get(name)).filter(v -> !v.isBlank());
    }
}
