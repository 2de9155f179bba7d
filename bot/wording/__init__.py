"""What is said: an answer as words, numbers in house style, tables and a chart's data; and as the plain
object that machines read. Nothing here works out a figure."""
