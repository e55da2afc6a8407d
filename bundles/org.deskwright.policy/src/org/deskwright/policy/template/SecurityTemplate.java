package org.deskwright.policy.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.deskwright.core.intake.UnreadableException;

/**
 * What a security template sets. Sections of which no check asks anything stay as they are, in {@link #file}.
 *
 * @param problems what could not be read, of the file and of its lines; the rest is there
 */
public record SecurityTemplate(InfFile file, List<UserRight> rights, List<RegistryOption> options,
        List<ServiceStart> services, List<UnreadableException> problems) {
    private static final String ADVICE = "look at the line, and copy the file anew if it was changed by hand";

    public SecurityTemplate {
        rights = List.copyOf(rights);
        options = List.copyOf(options);
        services = List.copyOf(services);
        problems = List.copyOf(problems);
    }

    public static SecurityTemplate of(InfFile file) {
        List<UnreadableException> problems = new ArrayList<>(file.problems());
        return new SecurityTemplate(file, all(file, "Privilege Rights", SecurityTemplate::right, problems),
                all(file, "Registry Values", SecurityTemplate::option, problems),
                all(file, "Service General Setting", SecurityTemplate::service, problems), problems);
    }

    private static <T> List<T> all(InfFile file, String section, Function<InfLine, T> reading,
            List<UnreadableException> problems) {
        List<T> all = new ArrayList<>();
        for (InfLine line : file.lines(section)) {
            try {
                all.add(reading.apply(line));
            } catch (IllegalArgumentException e) {
                problems.add(new UnreadableException(line.offset(), "[" + section + "]: " + e.getMessage(), ADVICE, e));
            }
        }
        return all;
    }

    private static UserRight right(InfLine line) {
        pair(line);
        return new UserRight(line.offset(), line.name(), UserRight.Member.all(line.withoutComment().value()));
    }

    private static RegistryOption option(InfLine line) {
        pair(line);
        int end = line.name().lastIndexOf('\\');
        if (end <= 0) {
            throw new IllegalArgumentException("no key before the name of the value");
        }
        return new RegistryOption(line.offset(), line.name().substring(0, end), line.name().substring(end + 1),
                OptionData.of(line.value(), line.withoutComment().value()));
    }

    private static void pair(InfLine line) {
        if (!line.isPair()) {
            throw new IllegalArgumentException("no equals sign");
        }
    }

    private static ServiceStart service(InfLine line) {
        List<String> parts = Commas.split(line.withoutComment().text());
        if (parts.size() < 2) {
            throw new IllegalArgumentException("no start of the service");
        }
        return new ServiceStart(line.offset(), parts.get(0), ServiceStart.Mode.of(parts.get(1)),
                parts.size() > 2 ? parts.get(2) : "");
    }

    /** Who has the right; empty where the template does not speak of it. Where it does twice, the later holds. */
    public Optional<UserRight> right(String name) {
        return rights.reversed().stream().filter(right -> right.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Likewise an option. */
    public Optional<RegistryOption> option(String key, String value) {
        return options.reversed().stream()
                .filter(option -> option.key().equalsIgnoreCase(key) && option.value().equalsIgnoreCase(value))
                .findFirst();
    }

    /** Likewise a line of a section of names and values, such as {@code System Access}. */
    public Optional<InfLine> value(String section, String name) {
        return file.lines(section).reversed().stream().filter(line -> line.name().equalsIgnoreCase(name)).findFirst();
    }
}
