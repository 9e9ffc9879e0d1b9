import { Component, type ReactNode } from 'react';

interface Props {
  readonly message: string;
  readonly children: ReactNode;
}

/** A defect of ours must not blank the article: a sentence takes the place of what failed. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { message, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <p className="cm-error" role="alert" data-problem="STORY-000">
        {message}
      </p>
    );
  }
}
