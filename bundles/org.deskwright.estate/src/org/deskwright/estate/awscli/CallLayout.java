package org.deskwright.estate.awscli;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the items stand in the answer of a call.
 *
 * @param kind evidence kind id of the call
 * @param list the member at the top of a page that holds the items
 * @param id the member of an item that holds its id
 */
public record CallLayout(String kind, String list, String id) {
    private static final Map<String, CallLayout> BY_KIND = Stream
            .concat(Arrays.stream(AwsCall.values())
                    .map(call -> new CallLayout(call.kind(), call.member(), call.idMember())),
                    DetailCall.lists().map(call -> new CallLayout(call.kind(), call.list(), call.idMember())))
            .collect(Collectors.toUnmodifiableMap(CallLayout::kind, Function.identity()));

    /** Of a call that {@link EstateReader} reads; empty for any other. */
    public static Optional<CallLayout> of(String kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }

    /** Whether {@link EstateReader} reads the answer of that call as one thing, rather than as a list. */
    public static boolean isDocument(String kind) {
        DetailCall call = DetailCall.byKind(kind);
        return call != null && !call.isList();
    }
}
