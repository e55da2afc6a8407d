package org.deskwright.estate.awscli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;

/** A list of objects that was read as a tree; what is no object in it is reported and left out. */
record JsonList(JsonArray tree, String path, JsonReader in, FileProblems problems) {
    static final JsonList EMPTY = new JsonList(new JsonArray(), "", null, null);

    List<JsonFields> objects() throws IOException {
        List<JsonFields> objects = new ArrayList<>(tree.size());
        int index = 0;
        for (JsonElement element : tree) {
            String place = path + "[" + index++ + "]";
            if (element.isJsonObject()) {
                objects.add(new JsonFields(element.getAsJsonObject(), place, in, problems));
            } else {
                problems.at(in, place + " is not an object", FileProblems.NOT_AS_PRINTED);
            }
        }
        return objects;
    }

    /** The texts under one name of all objects, without repetitions, in their order. */
    List<String> texts(String name) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonFields object : objects()) {
            String text = object.text(name);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }
}
