package org.deskwright.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The official model of a service, in the compact form of the npm package {@code aws-sdk}; fetched by the build. */
final class ApiModel {
    /** Members that came to the API after the last release of that package, or are left out of it. */
    private static final Set<String> NEWER = Set.of("SubnetArn", "BlockPublicAccessStates", "SecurityGroupArn",
            "AvailabilityZoneId", "Operator", "NetworkType", "DeviceTypeWorkSpacesThinClient",
            "EndpointEncryptionMode");
    /** The sample holds it to show that members nobody knows survive. */
    private static final String INVENTED = "HibernationProperties";

    /** Of an operation without input or output. */
    private static final JsonObject NOTHING = JsonParser.parseString("{'type':'structure','members':{}}")
            .getAsJsonObject();

    private final JsonObject operations;
    private final JsonObject shapes;
    private final boolean ec2;

    private ApiModel(JsonObject model) {
        operations = model.getAsJsonObject("operations");
        shapes = model.getAsJsonObject("shapes");
        ec2 = model.getAsJsonObject("metadata").get("protocol").getAsString().equals("ec2");
    }

    static Optional<Path> folder() {
        Path target = Path.of(System.getProperty("deskwright.project")).resolve("../../target").normalize();
        try (var found = Files.newDirectoryStream(target, "aws-models-*")) {
            for (Path folder : found) {
                return Optional.of(folder);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    static ApiModel of(Path folder, String service) {
        try {
            return new ApiModel(
                    JsonParser.parseString(Files.readString(folder.resolve(service + ".json"))).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject shape(String operation, String side) {
        if (!operations.has(operation)) {
            throw new AssertionError("the API has no operation " + operation);
        }
        return resolved(operations.getAsJsonObject(operation).getAsJsonObject(side));
    }

    private JsonObject resolved(JsonObject shape) {
        if (shape == null || !shape.has("shape")) {
            return shape == null ? NOTHING : shape;
        }
        JsonObject merged = shapes.getAsJsonObject(shape.get("shape").getAsString()).deepCopy();
        shape.entrySet().stream().filter(e -> !e.getKey().equals("shape"))
                .forEach(e -> merged.add(e.getKey(), e.getValue()));
        return merged;
    }

    private static String type(JsonObject shape) {
        return shape.has("type") ? shape.get("type").getAsString() : "string";
    }

    /** What is wrong with a text in JSON; empty when nothing is. */
    List<String> wrongJson(String operation, String side, String text) {
        List<String> wrong = new ArrayList<>();
        json(JsonParser.parseString(text.isEmpty() ? "{}" : text), shape(operation, side), operation + "." + side,
                wrong);
        return wrong;
    }

    private void json(JsonElement value, JsonObject declared, String at, List<String> wrong) {
        JsonObject shape = resolved(declared);
        boolean right = switch (type(shape)) {
            case "structure" -> value.isJsonObject();
            case "list" -> value.isJsonArray();
            case "map" -> value.isJsonObject();
            case "boolean" -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
            case "timestamp", "integer", "long", "double", "float" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
            default -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
        };
        if (!right) {
            wrong.add(at + " is no " + type(shape) + ": " + value);
        } else if (value instanceof JsonObject object && type(shape).equals("structure")) {
            JsonObject members = shape.getAsJsonObject("members");
            for (Map.Entry<String, JsonElement> member : object.entrySet()) {
                if (members.has(member.getKey())) {
                    json(member.getValue(), members.getAsJsonObject(member.getKey()), at + "." + member.getKey(),
                            wrong);
                } else if (!NEWER.contains(member.getKey()) && !member.getKey().equals(INVENTED)) {
                    wrong.add(at + " has no member " + member.getKey());
                }
            }
            required(shape, at, object.keySet(), wrong);
        } else if (value instanceof JsonArray array) {
            array.forEach(item -> json(item, shape.getAsJsonObject("member"), at + "[]", wrong));
        }
    }

    private static void required(JsonObject shape, String at, Set<String> there, List<String> wrong) {
        if (shape.has("required")) {
            shape.getAsJsonArray("required").asList().stream().map(JsonElement::getAsString)
                    .filter(name -> !there.contains(name)).forEach(name -> wrong.add(at + " lacks " + name));
        }
    }

    /** What is wrong with an answer in XML, whose root is given. */
    List<String> wrongXml(String operation, Element root) {
        List<String> wrong = new ArrayList<>();
        JsonObject output = shape(operation, "output");
        Element result = ec2 ? root : child(root, operation + "Result");
        if (!root.getTagName().equals(operation + "Response") || result == null) {
            wrong.add("the answer of " + operation + " begins with " + root.getTagName());
        } else {
            xml(result, output, operation, ec2 ? Set.of("requestId") : Set.of(), wrong);
        }
        return wrong;
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream().filter(e -> e.getTagName().equals(name)).findFirst().orElse(null);
    }

    private static List<Element> children(Element parent) {
        List<Element> all = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                all.add(element);
            }
        }
        return all;
    }

    private void xml(Element element, JsonObject declared, String at, Set<String> besides, List<String> wrong) {
        JsonObject shape = resolved(declared);
        String text = element.getTextContent();
        switch (type(shape)) {
            case "structure" -> {
                for (Element child : children(element)) {
                    Optional<JsonObject> member = member(shape, child.getTagName());
                    String name = child.getTagName();
                    if (member.isPresent()) {
                        xml(child, member.get(), at + "." + name, Set.of(), wrong);
                    } else if (!besides.contains(name)
                            && NEWER.stream().noneMatch(newer -> newer.equalsIgnoreCase(name))) {
                        wrong.add(at + " has no element " + name);
                    }
                }
            }
            case "list" -> {
                JsonObject member = shape.getAsJsonObject("member");
                String name = member.has("locationName") ? member.get("locationName").getAsString() : "member";
                for (Element child : children(element)) {
                    if (!child.getTagName().equals(name)) {
                        wrong.add(at + " holds " + child.getTagName() + " and not " + name);
                    }
                    xml(child, member, at + "[]", Set.of(), wrong);
                }
            }
            case "boolean" -> matches(text, "true|false", at, wrong);
            case "integer", "long" -> matches(text, "-?[0-9]+", at, wrong);
            case "double", "float" -> matches(text, "-?[0-9]+(\\.[0-9]+)?", at, wrong);
            case "timestamp" -> matches(text, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", at, wrong);
            default -> {
                if (!children(element).isEmpty()) {
                    wrong.add(at + " is a text and holds elements");
                }
            }
        }
    }

    private static void matches(String text, String pattern, String at, List<String> wrong) {
        if (!text.matches(pattern)) {
            wrong.add(at + " cannot be '" + text + "'");
        }
    }

    private static Optional<JsonObject> member(JsonObject shape, String element) {
        return shape.getAsJsonObject("members").entrySet().stream().filter(e -> {
            JsonObject member = e.getValue().getAsJsonObject();
            return (member.has("locationName") ? member.get("locationName").getAsString() : e.getKey()).equals(element);
        }).map(e -> e.getValue().getAsJsonObject()).findFirst();
    }

    /** What is wrong with the parameters of a query: those that the operation does not have. */
    List<String> wrongQuery(String operation, Set<String> parameters) {
        JsonObject input = shape(operation, "input");
        Set<String> known = new java.util.HashSet<>(Set.of("Action", "Version"));
        if (input.has("members")) {
            input.getAsJsonObject("members").entrySet().forEach(e -> {
                JsonObject member = e.getValue().getAsJsonObject();
                String name = member.has("queryName")
                        ? member.get("queryName").getAsString()
                        : member.has("locationName") ? member.get("locationName").getAsString() : e.getKey();
                known.add(ec2 ? name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) : name);
            });
        }
        return parameters.stream().map(p -> p.replaceAll("\\..*", "")).filter(p -> !known.contains(p)).distinct()
                .map(p -> operation + " has no parameter " + p).toList();
    }
}
