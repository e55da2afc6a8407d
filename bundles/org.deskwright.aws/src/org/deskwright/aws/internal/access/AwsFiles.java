package org.deskwright.aws.internal.access;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the configuration of AWS lies, which the AWS CLI uses too.
 *
 * @param config with profiles and sessions
 * @param credentials with access keys
 * @param tokens the folder in which the AWS CLI keeps the sessions of IAM Identity Center
 * @param environment variables of this process
 */
public record AwsFiles(Path config, Path credentials, Path tokens, Map<String, String> environment) {
    /** As system properties and variables say, else in the home folder. */
    public static AwsFiles ofThisUser() {
        Map<String, String> environment = System.getenv();
        Path home = Path.of(System.getProperty("user.home"), ".aws");
        return new AwsFiles(place("aws.configFile", "AWS_CONFIG_FILE", environment, home.resolve("config")),
                place("aws.sharedCredentialsFile", "AWS_SHARED_CREDENTIALS_FILE", environment,
                        home.resolve("credentials")),
                home.resolve("sso").resolve("cache"), environment);
    }

    private static Path place(String property, String variable, Map<String, String> environment, Path usual) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> variable(environment, variable))
                .map(AwsFiles::path).orElse(usual);
    }

    private static Path path(String text) {
        return text.startsWith("~/") ? Path.of(System.getProperty("user.home"), text.substring(2)) : Path.of(text);
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
    }

    Optional<String> variable(String name) {
        return variable(environment, name);
    }
}
