package org.deskwright.sample;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.deskwright.sample.ticket.Ticket;

/**
 * Writes an invented estate into a folder, for the sample case and for benchmarks. The folder becomes a case; files
 * that it has already are written over, others stay.
 */
public final class GenerateSample {
    private static final String USAGE = """
            Usage: GenerateSample FOLDER [--seed N] [--accounts N] [--regions N] [--directories N] [--workspaces N]
                   [--without CALL]...
            Writes a case with an invented estate as the AWS CLI prints it. Without options: the sample case.
            CALL is the CLI's name of a call that is left out, such as describe-network-interfaces.
                   GenerateSample --ticket NAME FOLDER
            Writes the logs of one user with a failure. NAME is one of:
            %s
            """;

    private static final String TICKET = "--ticket";

    private long seed = SampleEstate.SEED;
    private int accounts = EstateSize.SAMPLE.accounts();
    private int regions = EstateSize.SAMPLE.regions();
    private int directories = EstateSize.SAMPLE.directories();
    private int workspaces = EstateSize.SAMPLE.workspaces();
    private final Set<String> leftOut = new HashSet<>();

    private GenerateSample() {
    }

    public static void main(String[] arguments) {
        PrintWriter errors = new PrintWriter(System.err, true);
        System.exit(run(List.of(arguments), errors));
    }

    /** 0: written; 1: could not be written; 2: wrong use. */
    static int run(List<String> arguments, PrintWriter errors) {
        if (arguments.size() == 3 && arguments.getFirst().equals(TICKET)) {
            return ticket(arguments.get(1), Path.of(arguments.get(2)), errors);
        }
        if (arguments.isEmpty() || arguments.getFirst().startsWith("-")) {
            errors.print(USAGE.formatted(tickets()));
            errors.flush();
            return 2;
        }
        Path folder = Path.of(arguments.getFirst());
        try {
            GenerateSample options = new GenerateSample();
            options.read(arguments.subList(1, arguments.size()).iterator());
            SampleCase.write(SampleEstate.of(options.seed, options.size()), folder, options.leftOut);
            return 0;
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            errors.println("Cannot write " + folder + ": " + e.getMessage());
            return 1;
        }
    }

    private static int ticket(String name, Path folder, PrintWriter errors) {
        Optional<Ticket> ticket = Arrays.stream(Ticket.values()).filter(t -> t.id().equals(name)).findFirst();
        if (ticket.isEmpty()) {
            errors.println("There is no ticket " + name + "; there are " + tickets());
            return 2;
        }
        try {
            ticket.get().write(folder);
            return 0;
        } catch (IOException e) {
            errors.println("Cannot write " + folder + ": " + e.getMessage());
            return 1;
        }
    }

    private static String tickets() {
        return Arrays.stream(Ticket.values()).map(Ticket::id).collect(Collectors.joining(", "));
    }

    private EstateSize size() {
        return new EstateSize(accounts, regions, directories, workspaces);
    }

    private void read(Iterator<String> arguments) {
        while (arguments.hasNext()) {
            String option = arguments.next();
            if (!arguments.hasNext()) {
                throw new IllegalArgumentException("A value is missing after " + option);
            }
            String value = arguments.next();
            switch (option) {
                case "--seed" -> seed = number(option, value);
                case "--accounts" -> accounts = number(option, value);
                case "--regions" -> regions = number(option, value);
                case "--directories" -> directories = number(option, value);
                case "--workspaces" -> workspaces = number(option, value);
                case "--without" -> leftOut.add(value);
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " needs a number, not " + value, e);
        }
    }
}
