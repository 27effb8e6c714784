/* Judges PDFs by veraPDF's rules. Standard input: one job a line, flavours (2a,ua1) and a path, parted by a tab. Standard output: a
 * line for each flavour of each: PASS or FAIL, flavour, path, and what failed ("clause-test message" and how often), by tabs. */
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class Vera {
    private static final int MOST_SHOWN = 20;

    /** What failed, or "" when the file is as it should be. */
    private static String judge(String flavourName, String path) {
        PDFAFlavour flavour = PDFAFlavour.fromString(flavourName);
        Map<String, Integer> failed = new TreeMap<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(path), flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, MOST_SHOWN, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion test : result.getTestAssertions())
                if (test.getStatus() == TestAssertion.Status.FAILED)
                    failed.merge(test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber() + " " + test.getMessage(), 1, Integer::sum);
            if (!result.isCompliant() && failed.isEmpty())
                failed.put("not compliant", 1);
        } catch (Exception | OutOfMemoryError error) {
            failed.put(error.toString(), 1);
        }
        StringBuilder words = new StringBuilder();
        failed.forEach((rule, count) -> words.append(count).append("x ").append(rule.replaceAll("\\s+", " ")).append("; "));
        return words.toString();
    }

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String job; (job = jobs.readLine()) != null;) {
            String[] parts = job.split("\t", 2);
            for (String flavour : parts[0].split(",")) {
                String failed = judge(flavour, parts[1]);
                out.println((failed.isEmpty() ? "PASS" : "FAIL") + "\t" + flavour + "\t" + parts[1] + "\t" + failed);
            }
        }
    }
}
