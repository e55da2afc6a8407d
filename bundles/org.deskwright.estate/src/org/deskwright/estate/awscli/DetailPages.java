package org.deskwright.estate.awscli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.core.evidence.Provenance;
import org.deskwright.core.intake.SourceFile;
import org.deskwright.core.intake.TextSource;
import org.deskwright.estate.model.Detail;
import org.deskwright.estate.model.Unknown;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Reads the answers of {@linkplain DetailCall calls for details} in one file. */
final class DetailPages {
    private static final String RUN_AGAIN = "what stands before was read; run the command again for the rest";
    /** Some answers do not say what they are of; the name of the file does. */
    private static final Pattern SUBJECT = Pattern
            .compile("(?<![0-9a-z])((?:ws|wsb|wsi|wsipg|wsca|wsd|d)-[0-9a-z]{8,63})(?![0-9a-z])");

    private final SourceFile file;
    private final FileProblems problems;
    private final List<DetailPage> pages = new ArrayList<>();
    private final Map<DetailCall, DetailPage> open = new EnumMap<>(DetailCall.class);
    private final Map<DetailCall, JsonObject> documents = new EnumMap<>(DetailCall.class);

    DetailPages(SourceFile file, FileProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    List<DetailPage> read() throws IOException {
        try (JsonReader in = new JsonReader(new BoundedStringReader(TextSource.of(file).open()))) {
            in.setStrictness(Strictness.STRICT);
            in.setNestingLimit(Documents.NESTING_LIMIT);
            try {
                while (Documents.another(in)) {
                    document(in);
                }
            } catch (ClosedByInterruptException | InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                open.values().forEach(DetailPage::markIncomplete);
                problems.at(in, "is not JSON, or breaks off, within " + in.getPath(), RUN_AGAIN);
            }
        }
        return pages;
    }

    private void document(JsonReader in) throws IOException {
        open.clear();
        documents.clear();
        if (in.peek() != JsonToken.BEGIN_OBJECT) {
            problems.at(in, "something stands where a page of AWS CLI output belongs", FileProblems.NOT_AS_PRINTED);
            in.skipValue();
            return;
        }
        boolean continued = false;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            DetailCall call = DetailCall.byMember(name);
            if (name.equals(AwsCall.NEXT_TOKEN) || name.equals("PaginationToken")) {
                continued |= in.peek() == JsonToken.STRING ? !in.nextString().isEmpty() : skipped(in);
            } else if (call == null) {
                in.skipValue();
            } else if (call.isList() && in.peek() == JsonToken.BEGIN_ARRAY) {
                items(in, call, open.computeIfAbsent(call, this::begin));
            } else {
                documents.computeIfAbsent(call, _ -> new JsonObject()).add(name, new JsonTree(in, problems).read());
            }
        }
        in.endObject();
        documents.forEach((call, tree) -> whole(call, tree));
        if (continued) {
            open.values().forEach(DetailPage::markIncomplete);
        }
    }

    private static boolean skipped(JsonReader in) throws IOException {
        boolean some = in.peek() != JsonToken.NULL;
        in.skipValue();
        return some;
    }

    private DetailPage begin(DetailCall call) {
        DetailPage page = new DetailPage(file, call);
        pages.add(page);
        return page;
    }

    private void items(JsonReader in, DetailCall call, DetailPage page) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            JsonElement tree = new JsonTree(in, problems).read();
            String id = tree instanceof JsonObject item ? text(item.get(call.idMember())) : "";
            if (id.isEmpty()) {
                problems.at(in, in.getPreviousPath() + ", which ends here, has no " + call.idMember(),
                        FileProblems.NOT_AS_PRINTED);
                page.markIncomplete();
            } else {
                page.add(detail(id, call, tree));
            }
        }
        in.endArray();
    }

    private void whole(DetailCall like, JsonObject tree) {
        String id = like == DetailCall.KEY && tree.get(like.list()) instanceof JsonObject key
                ? text(key.get(like.idMember()))
                : like.isOfOne() ? subject() : "";
        DetailCall call = like.about(id);
        DetailPage page = begin(call);
        if (call.isOfOne() && id.isEmpty()) {
            problems.whole("does not say what it is of", "give the file a name that does, such as "
                    + call.kind().substring(call.kind().lastIndexOf('.') + 1) + "-ws-0123456789.json");
            page.markIncomplete();
            return;
        }
        page.add(detail(id, call, tree));
        if (call.isOfOne() || call.isList()) {
            page.markIncomplete(); // there are others
        }
    }

    private String subject() {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        Matcher id = SUBJECT.matcher(name);
        String found = "";
        while (id.find()) {
            found = id.group(1);
        }
        return found;
    }

    private Detail detail(String id, DetailCall call, JsonElement tree) {
        return new Detail(id, new Provenance(file.name(), call.kind(), file.manifest().scope(), Instant.EPOCH),
                Unknown.ofJson(tree.toString()));
    }

    private static String text(JsonElement value) {
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
