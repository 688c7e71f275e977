javac -cp "$STAPWRIGHT_JAR" -d classes Returns.java
java -jar "$STAPWRIGHT_JAR" generate --classpath classes --target /usr/bin/python3.9 -o stp
