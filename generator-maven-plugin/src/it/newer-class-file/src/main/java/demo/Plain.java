package demo;

public record Plain(int number) {}
